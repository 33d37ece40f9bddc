<div class="charted" id="${id}" data-example="${shown.example.name}"<#if shown.variant.name != ""> data-variant="${shown.variant.name}"</#if>>
${chart}
${facts}
${table}
</div>
