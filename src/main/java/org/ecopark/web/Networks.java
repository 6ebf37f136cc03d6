package org.ecopark.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A list of addresses and networks in CIDR writing. Names are refused: looking them up would trust the name server. */
final class Networks {

    private record Network(InetAddress address, int bits) {

        boolean contains(InetAddress candidate) {
            byte[] own = address.getAddress();
            byte[] other = candidate.getAddress();
            if (other.length != own.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((own[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks;

    Networks(List<String> written) {
        this.networks = written.stream().map(Networks::parse).toList();
    }

    boolean contains(String address) {
        if (networks.isEmpty()) {
            return false;
        }
        InetAddress candidate = address(address);
        return networks.stream().anyMatch(network -> network.contains(candidate));
    }

    private static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
        int longest = address.getAddress().length * 8;
        int bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("A network is written as 10.0.0.0/8, not " + text);
        }
        return new Network(address, bits);
    }

    private static InetAddress address(String written) {
        String plain = written.strip().replace("[", "").replace("]", "");
        if (!plain.matches("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*")) {
            throw new IllegalArgumentException("An address is written in numbers, not " + written);
        }
        try {
            return InetAddress.getByName(plain);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + written, e);
        }
    }
}
