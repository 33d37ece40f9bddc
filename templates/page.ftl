<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page>
<article class="prose">
<@layout.heading/>
${content.body?no_esc}
</article>
</@layout.page>
