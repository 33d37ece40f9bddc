<#import "shared.ftl" as shared>
<figure class="run" id="${id}" data-outcome="${shown.run.ending}">
<figcaption>${whole?then("Output of", "From the output of")} <#if shown.server??><@shared.command shown.server/> and, in another terminal, </#if><@shared.command shown.command/><#if shown.outdated> <span class="run-earlier">recorded from an earlier version</span></#if></figcaption>
<pre class="run-output" data-example="${shown.example.name}"<#if shown.variant.name != ""> data-variant="${shown.variant.name}"</#if><#if !whole> data-part="lines"</#if><#if traced> data-run="${shown.runId}"</#if> tabindex="0"><@shared.printed lines/></pre>
<#if shown.run.cut>
<p class="run-cut">It printed more; this is where the record ends.</p>
</#if>
<#if lines?filter(line -> line.server)?has_content>
<p class="run-streams">Lines with a bar are what its server printed meanwhile.</p>
<#elseif lines?filter(line -> line.err)?has_content && lines?filter(line -> !line.err)?has_content>
<p class="run-streams">It wrote to two streams; lines of one may have overtaken those of the other.</p>
</#if>
${facts}
<#if elsewhere??>
${elsewhere}
</#if>
</figure>
