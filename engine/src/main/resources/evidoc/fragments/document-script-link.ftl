<script src="${address}" defer></script>
