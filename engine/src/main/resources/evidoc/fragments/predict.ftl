<div class="predict" id="${id}" data-example="${shown.example.name}" data-asked="${asked}"<#if veils??> data-veils="${veils}"</#if><#if !unjudged??> data-confirmed="${confirmed}"</#if>>
<p class="predict-question"><span class="predict-title">Predict first</span> ${question}</p>
<ul class="predict-options">
<#list options as option>
<li data-option="${option.expression}"<#if option.confirmed> data-confirmed</#if>><span>${option.text}</span></li>
</#list>
</ul>
<details class="predict-answer"><summary>Show the answer</summary>
${answer}
</details>
</div>
