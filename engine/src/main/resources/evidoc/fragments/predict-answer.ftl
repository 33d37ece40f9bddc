<#if unjudged??>
${unjudged}
<#else>
<#assign right = options?filter(option -> option.confirmed)>
<p class="predict-verdict"><#if confirmed == 0>This run confirms none of them.<#elseif confirmed == 1>It printed <b>${right[0].text}</b>.<#else>This run confirms ${(confirmed == 2)?then("both", confirmed + " of them")}: <#list right as option><b>${option.text}</b><#sep>; </#list>.</#if></p>
</#if>
<#list options?filter(option -> option.why??)>
<dl class="predict-reasons">
<#items as option>
<div class="predict-reason" data-option="${option.expression}"<#if option.confirmed> data-confirmed</#if>><dt>${option.text}</dt><dd>${option.why}</dd></div>
</#items>
</dl>
</#list>
