<div class="comparison">
${content}
</div>
