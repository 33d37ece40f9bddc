<details class="elsewhere"><summary>On ${machines?size} other machine<#if machines?size != 1>s</#if></summary>
<ul>
<#list machines as machine>
<li><a href="${machine.address}">${machine.label}</a> <span class="elsewhere-facts">${machine.facts}</span></li>
</#list>
</ul></details>
