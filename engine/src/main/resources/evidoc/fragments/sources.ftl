<ul class="sources">
<#list sources as item>
<li id="source-${item.key}"><p><a href="${item.source.url}">${item.source.title}</a>: <q>${item.source.quote}</q></p></li>
</#list>
</ul>
