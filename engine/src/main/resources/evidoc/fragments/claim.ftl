<div class="claim" id="${claim.id}" data-claim="${claim.expression}" data-example="${claim.example}"<#if claim.variant != ""> data-variant="${claim.variant}"</#if> data-verdict="${claim.standing.attribute}">
${content}
<details class="claim-check"><summary title="How this was checked"><span class="verdict"><#if claim.standing.isJudged><span class="visually-hidden">${claim.verdict}</span><#else>${claim.verdict}</#if></span></summary>
<div class="claim-proof"><code>${claim.expression}</code> <#if proof??><a href="${proof}">${claim.example}</a><#else>${claim.example}</#if><#if shown.run??> <span class="claim-where">${shown.on}<#if shown.machine??>, JDK ${shown.machine.jdk}</#if>, ${shown.run.minute}</span></#if></div>
</details>
<#if isFirst>
<div class="claim-key">The mark opens how the sentence was checked against the run.</div>
</#if>
</div>
