<#import "shared.ftl" as shared>
<figure class="schedules" id="${id}" data-example="${shown.example.name}" data-schedules="${data}"<#if challenge??> data-challenge="${challenge.end}" data-solved="${shown.runId}"</#if>>
<figcaption>The steps of ${threads[0..<threads?size-1]?join(", ")} and ${threads?last}, one ${byInstruction?then("instruction", "line")} each<#if orders??>: ${orders} orders</#if>, ${states} states</figcaption>
<#if challenge??>
<p class="schedules-challenge">Challenge: reach <b>${challenge.end}</b>. The shortest way has ${challenge.steps} steps. <span class="schedules-solved" hidden>Solved.</span></p>
</#if>
<div class="schedules-stage" hidden>
<ol class="schedules-code" aria-label="Code" tabindex="0">
<#list rows as row>
<li class="${row.instruction?then("schedules-instruction", "schedules-line")}"<#if row.at != ""> data-at="${row.at}"</#if>><span class="schedules-marks"></span><span class="schedules-number">${row.number}</span><code>${row.text}</code></li>
</#list>
</ol>
<div class="schedules-memory"></div>
<div class="schedules-controls"></div>
<div class="schedules-said" role="status"></div>
<ol class="schedules-path" aria-label="Steps taken"></ol>
</div>
<@shared.table role="schedules-ends" headings=["How it ends", "Orders", "Share"] + (free??)?then(["By chance"], []) + ["The shortest order"]>
<tbody>
<#list ends as end>
<tr><th scope="row">${end.name}</th><td class="number">${end.orders!"any number"}</td><td class="number"><#if end.percent??>${end.percent} %</#if></td><#if end.rounds??><td class="number">${end.rounds}</td></#if><td><details class="schedules-example" data-path="${end.path}"><summary>${end.steps?size} steps</summary>
<ol>
<#list end.steps as step>
<li><b>${step.thread}</b> <code>${step.code}</code><#if step.effect != ""> ${step.effect}</#if></li>
</#list>
</ol></details></td></tr>
</#list>
<#if free??>
<#list free.wild as end>
<tr class="schedules-wild"><th scope="row">${end.name}</th><td class="number">0</td><td class="number">0 %</td><td class="number">${end.rounds}</td><td>none<#if free.elsewhere??>: <a href="${free.elsewhere}">how that happens</a></#if></td></tr>
</#list>
</#if>
</tbody>
</@shared.table>
<p class="schedules-facts">Each state was read from a JVM whose threads a debugger stepped one at a time, so nothing is reordered.<#if byInstruction> Operands, which a debugger can’t read, follow from the memory that it read.</#if><#if free??> By chance: of ${free.rounds} rounds of <code>${free.shown.title}</code>, in which nobody chose the order.</#if></p>
</figure>
