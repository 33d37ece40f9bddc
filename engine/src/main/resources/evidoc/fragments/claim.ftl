<div class="claim" id="${claim.id}" data-claim="${claim.expression}" data-example="${claim.example}"<#if claim.variant != ""> data-variant="${claim.variant}"</#if> data-verdict="${claim.standing.attribute}">
${content}
<p class="claim-check"><span class="verdict">${claim.verdict}</span> <code>${claim.expression}</code> <#if proof??><a href="${proof}">${claim.example}</a><#else>${claim.example}</#if><#if shown.run??> <span class="claim-where">${shown.on}<#if shown.machine??>, JDK ${shown.machine.jdk}</#if>, ${shown.run.minute}</span></#if></p>
</div>
