package warmline.web;

import warmline.account.Accounts;
import warmline.account.AccountsContract;

class TinyAccountsTest implements AccountsContract {
    private final TinyAccounts accounts = new TinyAccounts();

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public long maria() {
        return 1;
    }
}
