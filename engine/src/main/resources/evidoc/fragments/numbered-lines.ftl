<#list lines as line>
<#if line.number??><span class="line-number" data-line="${line.number}"></span></#if>${line.html}
</#list>
