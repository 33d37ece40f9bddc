<figure class="diagram ${role}" id="${id}" data-example="${shown.example.name}"<#if shown.variant.name != ""> data-variant="${shown.variant.name}"</#if>>
<figcaption>${title}${remark} <span class="diagram-source">Drawn from what <code>${shown.command}</code> printed<#if shown.outdated>, recorded from an earlier version</#if>.</span></figcaption>
${drawing}</figure>
${table}
