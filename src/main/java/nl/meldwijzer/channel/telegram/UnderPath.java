package nl.meldwijzer.channel.telegram;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Lets the Bot API stand under a path, as behind a gateway; the library knows hosts and ports only.
///
/// @param path begins with a slash and ends without, or is empty
record UnderPath(String path) implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        var url = chain.request().url();
        var under = url.newBuilder().encodedPath(path + url.encodedPath()).build();
        return chain.proceed(chain.request().newBuilder().url(under).build());
    }
}
