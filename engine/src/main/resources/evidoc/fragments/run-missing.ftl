<div class="run-missing" id="${id}">
${why}
<#if elsewhere??>
${elsewhere}
</#if>
</div>
