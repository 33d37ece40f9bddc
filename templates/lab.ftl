<#ftl output_format="HTML">
<#-- A page whose experiments run on the reader's own machine: their scripts are loaded here alone. -->
<#import "layout.ftl" as layout>
<@layout.page>
<@layout.trail/>
<article class="prose">
<link rel="stylesheet" href="${content.rootpath}css/lab.css">
<@layout.heading/>
${content.body?no_esc}
<script src="${content.rootpath}js/lab-work.js" defer></script>
<script src="${content.rootpath}js/lab-picture.js" defer></script>
<script src="${content.rootpath}js/lab.js" defer></script>
</article>
</@layout.page>
