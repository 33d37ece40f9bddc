<a class="term" href="${address}">${text}</a>
