<div class="run-it" data-example="${example.name}"<#if variant != ""> data-variant="${variant}"</#if>>
<p>You need ${needs} and this file: <a href="${address}" download>${example.fileName}</a>.</p>
<#list commands as command>
<div class="source-run"><span class="run-label">${command.where}</span> <code class="command">${command.text}</code></div>
</#list>
</div>
