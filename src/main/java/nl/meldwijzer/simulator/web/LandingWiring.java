package nl.meldwijzer.simulator.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The landing page, with or without the simulator. Needs a [Landing].
@Configuration(proxyBeanMethods = false)
public class LandingWiring implements WebMvcConfigurer {
    @Bean
    LandingController landingController(Landing landing) {
        return new LandingController(landing);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PageHeaders())
                .addPathPatterns("/", "/simulator", "/simulator/**")
                .excludePathPatterns("/simulator/clouds/**");
    }
}
