import Testing

@testable import Reminding

@Suite struct MailAddressTests {
    @Test(
        arguments: [
            "karin.lind@kommun.example", "k+uppsikt@kommun.example", "o'neill@a.b", "root@localhost",
            "a@xn--nge-ula.se",
            "A_B-c@Kommun.Example",
        ])
    func aPlainAddressIsTaken(text: String) throws {
        #expect(try MailAddress(checking: text).text == text)
    }

    @Test(
        arguments: [
            "", "@", "a@", "@b.example", "karin", "-f@kommun.example", "--bcc@kommun.example", "a@b@c", "a b@c.example",
            "a@b.example,c@d.example", "a@b.example\n", "a@b.example\r\nBcc: c@d.example", "a\0@b.example",
            "Karin <a@b.example>", "<a@b.example>", "\"a b\"@c.example", "a@[127.0.0.1]", "a..b@c.example",
            ".a@b.example", "a.@b.example", "a@b..example", "a@-b.example", "a@b-.example", "kårin@kommun.example",
            "a@ånge.se", "a@b.example ", "a(x)@b.example", "a;b@c.example", "a:b@c.example",
            String(repeating: "a", count: 65) + "@b.example", "a@" + String(repeating: "b", count: 64) + ".example",
            "a@" + String(repeating: "b.", count: 130) + "example",
        ])
    func whatIsMoreOrLessThanOneAddressIsRefused(text: String) {
        #expect(throws: MailError.self) { try MailAddress(checking: text) }
    }

    @Test func theRefusalDoesNotRepeatTheAddress() {
        #expect {
            try MailAddress(checking: "-karin@kommun.example")
        } throws: { error in
            (error as? MailError)?.sentence.contains("karin@") == false
        }
    }
}
