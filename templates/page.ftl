<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page>
<@layout.trail/>
<article class="prose">
<@layout.heading/>
${content.body?no_esc}
</article>
</@layout.page>
