<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<#import "kitchens.ftl" as kitchens>
<@layout.page>
<article class="prose">
<@layout.heading/>
<@kitchens.picture/>
${content.body?no_esc}
</article>
</@layout.page>
