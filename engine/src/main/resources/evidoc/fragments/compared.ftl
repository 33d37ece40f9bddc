<div class="compared" data-example="${of.example.name}"<#if of.variant.name != ""> data-variant="${of.variant.name}"</#if>>
${chart}
<#if sentence??>
<p>${sentence}</p>
</#if>
<#if absent != "">
<p class="compared-remark">No current figures from ${absent}.</p>
</#if>
<#if disturbed != "">
<p class="compared-remark">Other work disturbed the run on ${disturbed}.</p>
</#if>
${table}
</div>
