"""Which addresses are public; the rows are those of IANA's registries and the ways to write around them."""

import socket
import threading
import time

import pytest

from tui.archive.addresses import resolve, unfit
from tui.archive.clock import Clock
from tui.archive.errors import DownloadError

PUBLIC = [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
    "192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
    "2600::1", "2606:4700::1111", "2a00:1450:4001::200e", "2001:200::1", "2003::1", "3ffe::1",
]  # fmt: skip
UNFIT = {
    "unspecified": ["0.0.0.0", "0.1.2.3", "::"],
    "private": ["10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "fc00::1", "fdff::1"],
    "a carrier's own": ["100.64.0.1", "100.127.255.255"],
    "loopback": ["127.0.0.1", "127.255.255.255", "::1"],
    "link-local": ["169.254.169.254", "fe80::1", "fe80::1%eth0", "febf::1"],
    "site-local": ["fec0::1"],
    "for documentation": ["192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1"],
    "for benchmarks": ["198.18.0.1", "198.19.255.255"],
    "multicast": ["224.0.0.1", "239.255.255.255", "ff02::1"],
    "a 6to4 relay": ["192.88.99.1"],
    "reserved": [
        "192.0.0.1", "240.0.0.1", "255.255.255.255", "2001:2::1", "2001:20::1", "100::1", "4000::1", "5f00::1",
        "2620:4f:8000::1",
    ],
    "an IPv4 address within IPv6": ["::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "::ffff:0:10.0.0.1"],
    "an IPv4 address behind NAT64": ["64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::a00:1"],
    "an IPv4 address behind 6to4": ["2002:7f00:1::", "2002:808:808::1"],
    "an IPv4 address behind Teredo": ["2001:0:4136:e378:8000:63bf:3fff:fdd2"],
    "an IPv4 address behind ISATAP": ["2600::5efe:7f00:1", "2600::200:5efe:a00:1"],
}  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address):
    assert unfit(address) == ""


@pytest.mark.parametrize(("what", "address"), [(what, address) for what in UNFIT for address in UNFIT[what]])
def test_unfit(what, address):
    assert unfit(address) == what


def test_a_host_with_one_private_address_is_refused_whole(hosts):
    for addresses in (["93.184.216.34", "127.0.0.1"], ["::1", "93.184.216.34"], ["2600::1", "10.0.0.1"]):
        hosts["mixed.example"] = addresses
        with pytest.raises(DownloadError, match=r"mixed.example is at .*, which is (loopback|private)"):
            resolve("mixed.example", 80, Clock(1))
        assert len(resolve("mixed.example", 80, Clock(1), allow_private=True)) == 2


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "localhost", "::1"])
def test_loopback_however_it_is_written(host):
    with pytest.raises(DownloadError, match=r"is loopback;|not found"):
        resolve(host, 80, Clock(5))


def test_a_host_without_an_address(monkeypatch, hosts):
    hosts["empty.example"] = []
    with pytest.raises(DownloadError, match="has no address"):
        resolve("empty.example", 80, Clock(1))

    def fails(*_args, **_options):
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(DownloadError, match=r"^none\.example is not found: name or service not known$"):
        resolve("none.example", 80, Clock(1))


def test_a_resolver_that_hangs_is_not_waited_for(monkeypatch):
    going_on = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: going_on.wait(10) and [])
    started = time.monotonic()
    with pytest.raises(DownloadError, match=r"longer than 0\.2 s"):
        resolve("slow.example", 80, Clock(0.2))
    going_on.set()
    assert time.monotonic() - started < 2
