// A scanned code stands in the fragment, which browsers do not send. It goes into the form, out of the address, and is posted.
(function () {
  var code = decodeURIComponent(location.hash.slice(1));
  var form = document.getElementById("abrir");
  if (code && form) {
    history.replaceState(null, "", location.pathname);
    document.getElementById("e").value = code;
    form.submit();
  }
})();
