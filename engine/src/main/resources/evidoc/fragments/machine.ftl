<table class="facts machine-facts">
<tbody>
<#list facts as name, fact>
<tr><th scope="row">${name}</th><td>${fact}</td></tr>
</#list>
</tbody>
</table>
