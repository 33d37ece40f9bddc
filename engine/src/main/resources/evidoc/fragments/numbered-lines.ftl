<#list lines as line>
<#if line.number??><span class="line-number" data-line="${line.number}"></span></#if><#if line.indent != ""><span class="indent">${line.indent}</span></#if>${line.html}
</#list>
