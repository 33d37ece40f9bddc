<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page>
<article class="prose">
<h1 class="page-title">${content.title}</h1>
<div class="paragraph"><p>There is no page at this address. Perhaps it moved; these are all the chapters:</p></div>
<div class="ulist"><ul>
<#list content.chapters as chapter>
<li><p><a href="${content.rootpath}${chapter.uri}">${chapter.title}</a></p></li>
</#list>
</ul></div>
</article>
</@layout.page>
