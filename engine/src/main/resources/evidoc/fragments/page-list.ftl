<ul class="page-list">
<#list pages as page>
<li class="listed-page">
<p class="listed-title"><a href="${root}${page.uri}">${page.title}</a></p>
<#if page.description != "">
<p>${page.description}</p>
</#if>
<#list page.sections>
<ul class="listed-sections">
<#items as section>
<li><a href="${root}${page.uri}#${section.id}">${section.title}</a></li>
</#items>
</ul>
</#list>
</li>
</#list>
</ul>
