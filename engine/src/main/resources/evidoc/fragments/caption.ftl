<div class="title">${text}</div>
