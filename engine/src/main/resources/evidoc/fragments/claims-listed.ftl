<#import "shared.ftl" as shared>
<p>Of ${claims?size} claims, ${held} held on ${machine}<#if denied != 0>; ${denied} ${(denied == 1)?then("was", "were")} denied, and ${(denied == 1)?then("stands", "stand")} first</#if>.</p>
<@shared.filter filter/>
<@shared.table role="claims-listed" headings=["Claim", "On " + machine]>
<tbody>
<#list claims as line>
<@shared.claim line> data-verdict="${line.group.value}" data-chapter="${line.chapter}"</@><#t>
</#list>
</tbody>
</@>
