<#import "shared.ftl" as shared>
<@shared.sameAsTable>
<@shared.table role="chart-table" headings=["Figure", "Machine", "Median${unit}", "Min${unit}", "Max${unit}"]>
<#list figures as figure>
<tbody><#list figure.machines as machine><tr><#if machine?is_first><th scope="rowgroup" rowspan="${figure.machines?size}">${figure.label}</th></#if><th scope="row">${machine.name}</th><td>${machine.median}</td><td>${machine.min}</td><td>${machine.max}</td></tr><#sep>
</#list></tbody>
</#list>
</@>
</@>
