<p><#if here??><em>Elsewhere:</em> </#if>${sentence}</p>
<#if here??>
<p class="claim-here"><em>Not here:</em> ${here}</p>
</#if>
