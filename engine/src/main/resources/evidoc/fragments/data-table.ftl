<#import "shared.ftl" as shared>
<@shared.sameAsTable>
<@shared.table role=role headings=headings>
<tbody>
<#list rows as row>
<tr><th scope="row">${row[0]}</th><#list row[1..] as cell><td>${cell}</td></#list></tr>
</#list>
</tbody>
</@>
<#if csv??>
<p><a href="${csv}" download>All spans as CSV</a></p>
</#if>
</@>
