<#list figures as figure>
${figure}
<#else>
<p>No figure was measured in several rounds.</p>
</#list>
