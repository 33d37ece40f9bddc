<#import "shared.ftl" as shared>
<#list shelves>
<div class="all-examples">
<p><a href="${root}examples/${archive}" download>Download all</a>: ${archive}, ${count} examples, ${kilobytes}&#160;KB. The times below are those on ${machine}.</p>
<div class="source-run"><span class="run-label">Unpack</span> <code class="command">${unpack}</code></div>
<div class="source-run"><span class="run-label">Run one</span> <code class="command">${run}</code></div>
</div>
<@shared.filter filter/>
<#items as shelf>
<div class="example-shelf">
<h2 id="${shelf.id}"><a class="link" href="#${shelf.id}">${shelf.title}</a></h2>
<ul class="example-cards">
<#list shelf.cards as card>
${card}
</#list>
</ul>
</div>
</#items>
<#else>
<p>There are no examples yet.</p>
</#list>
