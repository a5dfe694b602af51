package org.inclusio.indicator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of IANA's special-purpose registries, and the ways in which they are written. */
class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void of_no_public_network(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "172.15.0.1",
                "172.32.0.1",
                "193.0.6.139",
                "2606:4700:4700::1111",
                "2a00:1450::1",
                "64:ff9b::1.1.1.1"
            })
    void public_ones(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/a",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]:8443/a?b=c",
                "https://169.254.169.254/latest/meta-data",
                "https://no-such-name.invalid/"
            })
    void no_message_goes_there_however_it_is_written(String url) {
        assertThat(Receiver.fault(url)).isEmpty();
        assertThatThrownBy(() -> new Receiver(URI.create(url)).address(false)).isInstanceOf(Receiver.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://data.example.org/a",
                "ftp://data.example.org/a",
                "https:///a",
                "https://user:word@data.example.org/a",
                "https://data.example.org/a#b",
                "https://data.example.org:70000/a",
                "https://data example.org/a",
                "https://127.1/",
                "//data.example.org",
                "data.example.org"
            })
    void no_receiver_has_such_an_address(String url) {
        assertThat(Receiver.fault(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://1.1.1.1/", "https://[2606:4700:4700::1111]/a"})
    void messages_go_to_public_addresses(String url) {
        assertThatCode(() -> new Receiver(URI.create(url)).address(false)).doesNotThrowAnyException();
    }
}
