<li class="example-card" data-example="${example.name}" data-chapter="${chapter}" data-language="${language}" data-needs="<#list special as need>${need.value}<#sep> <#else>nothing</#list>">
<#if drawing??>
<div class="card-picture ${role}" aria-hidden="true">${drawing}</div>
<#elseif printed??>
<div class="card-picture card-terminal" aria-hidden="true"><pre><#list printed as line>${line}<#sep>${"\n"}</#list></pre></div>
<#else>
<div class="card-picture card-missing" aria-hidden="true"></div>
</#if>
<h3 class="card-name"><a href="${explained}"><code>${example.fileName}</code></a></h3>
<#if example.summary != "">
<p class="card-summary">${example.summary}</p>
</#if>
<p class="card-facts"><span class="card-needs">Needs ${needs}</span>; <span class="card-time">${times}</span>. <a class="card-file" href="${root}examples/${example.name}" download>Download<span class="visually-hidden"> <code>${example.fileName}</code></span></a></p>
</li>
