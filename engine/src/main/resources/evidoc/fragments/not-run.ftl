<p class="not-run" data-example="${shown.example.name}"<#if shown.variant.name != ""> data-variant="${shown.variant.name}"</#if>>${why}.</p>
