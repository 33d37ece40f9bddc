<#-- What several fragments have in common. -->

<#-- Lines of an output. -->
<#macro printed lines>
<#list lines as line>
<span class="line<#if line.err> stderr</#if>"<#if line.at??> data-at="${line.at}"</#if>>${line.text}</span>
</#list>
</#macro>

<#-- A table that scrolls by itself where it is wider than the page. -->
<#macro table role headings>
<div class="table-scroll" tabindex="0"><table class="${role}">
<thead><tr><#list headings as heading><th scope="col">${heading}</th></#list></tr></thead>
<#nested>
</table></div>
</#macro>

<#-- The numbers of a drawing, one click away. -->
<#macro sameAsTable>
<details class="chart-data"><summary>The same as a table</summary>
<#nested>
</details>
</#macro>
