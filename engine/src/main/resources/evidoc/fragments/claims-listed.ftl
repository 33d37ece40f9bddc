<#import "shared.ftl" as shared>
<p>Of ${claims?size} claims, ${held} held on ${machine}.</p>
<@shared.table role="claims-listed" headings=["Claim", "Verdict", "Expression"]>
<tbody>
<#list claims as line>
<#assign claim = line.claim>
<tr data-example="${claim.example}"><td>${(claim.sentence != "")?then(claim.sentence, "Not judged here.")} <a href="${line.address}">${line.page}</a></td><td><span class="verdict" data-standing="${claim.standing.attribute}">${claim.standing.words}</span></td><td><code>${claim.expression}</code> of ${claim.example}<#if claim.variant != "">, ${claim.variant}</#if></td></tr>
</#list>
</tbody>
</@>
