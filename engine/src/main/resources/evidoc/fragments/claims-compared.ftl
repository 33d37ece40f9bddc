<#import "shared.ftl" as shared>
<#macro table claims>
<@shared.table role="claims-compared" headings=["Claim", "What the machines say"]>
<tbody>
<#list claims as line>
<#local claim = line.claim>
<tr data-example="${claim.example}"><td><#if claim.sentence != "">${claim.sentence}<#else><code>${claim.expression}</code></#if> <a href="${line.address}">${line.page}</a></td><td><#list line.verdicts as verdict><@said verdict/></#list></td></tr>
</#list>
</tbody>
</@>
</#macro>
<#macro said verdict>
<#local word><span class="verdict" data-standing="${verdict.standing.attribute}">${verdict.standing.words}</span></#local>
<#if verdict.onAll><div>${word} on all ${verdict.machines?size}</div><#elseif !verdict.many><div>${word} on ${verdict.machines?join(", ")}</div><#else><details class="elsewhere"><summary>${word} on ${verdict.machines?size} of ${machines}</summary>${verdict.machines?join(", ")}</details></#if><#t>
</#macro>
<p>${sentence}</p>
<#if differing?size != 0>
<@table differing/>
</#if>
<details class="all-claims"><summary>All ${all?size} claims</summary>
<@table all/>
</details>
