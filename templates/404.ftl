<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page>
<article class="prose">
<h1 class="page-title">${content.title}</h1>
<div class="paragraph"><p>There is no page at this address. Perhaps it moved.</p></div>
<div class="missing-help" data-site="${content.rootpath}" hidden>
<div class="missing-near" hidden>
<h2>Nearest pages</h2>
<div class="ulist"><ul class="missing-nearest"></ul></div>
</div>
<#if content.allPages??>
<p><button class="missing-search" type="button" data-search="" hidden>Search for <q></q></button></p>
</#if>
</div>
<h2>Chapters</h2>
<div class="ulist missing-chapters"><ul>
<#list content.chapters as chapter>
<li><p><a href="${content.rootpath}${chapter.uri}">${chapter.title}</a></p></li>
</#list>
</ul></div>
<script src="${content.rootpath}js/404.js" defer></script>
</article>
</@layout.page>
