<#import "shared.ftl" as shared>
<#macro table claims told>
<@shared.table role="claims-compared" headings=["Claim", "What the machines say"]>
<tbody>
<#list claims as line>
<#local claim = line.claim>
<tr data-example="${claim.example}"><td><#if claim.sentence != "">${claim.sentence}<#else><code>${claim.expression}</code></#if> <a href="${line.address}">${line.page}</a></td><td><#list line.verdicts as verdict><@said verdict told/></#list></td></tr>
</#list>
</tbody>
</@>
</#macro>
<#macro said verdict told>
<#local word><span class="verdict" data-standing="${verdict.standing.attribute}">${verdict.standing.words}</span></#local>
<#local names = verdict.machines?map(each -> each.machine)?join(", ")>
<#if verdict.onAll><div>${word} on all ${verdict.machines?size}</div><#elseif !verdict.many><div>${word} on ${names}<#if told><@shown verdict.machines/></#if></div><#else><details class="elsewhere"><summary>${word} on ${verdict.machines?size} of ${machines}</summary><#if told && verdict.machines?first.here != ""><@shown verdict.machines/><#else>${names}</#if></details></#if><#t>
</#macro>
<#macro shown machines>
<#list machines?filter(each -> each.here != "") as each><p class="claim-shown"><#if machines?size != 1><b>${each.machine}:</b> </#if>${each.here}</p></#list><#t>
</#macro>
<p>${sentence}</p>
<#if differing?size != 0>
<@table differing true/>
</#if>
<details class="all-claims"><summary>All ${all?size} claims</summary>
<@table all false/>
</details>
