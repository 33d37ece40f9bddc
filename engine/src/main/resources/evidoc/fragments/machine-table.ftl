<#import "shared.ftl" as shared>
<div class="comparison" data-example="${shown.example.name}">
<@shared.table role="machine-table" headings=headings>
<tbody>
<#list lines as line>
<tr data-machine="${line.machine}"><th scope="row">${line.label}<#if line.remark != ""> <span class="not-run">${line.remark}</span></#if></th><#list line.cells as cell><td>${cell}</td></#list></tr>
</#list>
</tbody>
</@>
</div>
