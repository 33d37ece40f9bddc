<div class="experiment">
${content}
</div>
