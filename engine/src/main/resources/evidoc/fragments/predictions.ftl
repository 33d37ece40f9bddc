<ol class="predictions">
<#list asked as each>
<li>
<p class="predict-where"><a href="${root}${each.uri}#${each.anchor}">${each.page}<#if each.section != "">: ${each.section}</#if></a></p>
${each.prediction}
</li>
</#list>
</ol>
