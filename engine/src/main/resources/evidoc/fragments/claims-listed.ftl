<#import "shared.ftl" as shared>
<p>Of ${claims?size} claims, ${held} held on ${machine}.</p>
<@shared.table role="claims-listed" headings=["Claim", "On " + machine]>
<tbody>
<#list claims as line>
<#assign claim = line.claim>
<tr data-example="${claim.example}"><td>${claim.sentence} <a href="${line.address}">${line.page}</a></td><td><span class="verdict" data-standing="${claim.standing.attribute}">${claim.verdict}</span><#if claim.standing.isJudged><p class="claim-shown">${claim.here}</p></#if></td></tr>
</#list>
</tbody>
</@>
