<figure class="picture" data-illustration="${name}">
<#list drawings as drawing>
${drawing}
</#list>
<figcaption>${caption}</figcaption>
</figure>
