# No command opens a socket.
. test/external/need.sh
need strace
for line in "agenda examples/client-demo.yaml" "cost examples/client-demo.yaml" "validate examples" "templates"; do
  strace -f -e trace=connect,socket -o "$work/trace" node "$bin" $line >/dev/null 2>&1
  grep -E 'socket\(AF_INET|connect\(' "$work/trace" && { echo "sockets: $line"; exit 1; }
done
echo 'sockets: none'
