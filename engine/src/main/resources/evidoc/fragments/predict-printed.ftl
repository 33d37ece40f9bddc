<div class="predict-printed" hidden>
<p class="predict-question"><span class="predict-title">The answer</span> ${question}</p>
${answer}
</div>
