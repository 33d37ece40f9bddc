<div class="charted" id="${id}" data-example="${shown.example.name}"<#if shown.variant.name != ""> data-variant="${shown.variant.name}"</#if><#if finding.expression != ""> data-claim="${finding.expression}" data-verdict="${finding.verdict}"</#if>>
${chart}
${facts}
${table}
</div>
